/** Endings of the files that an entry may offer for download. Its own source, pictures and pages are none of them. */
export const DOCUMENT_NAME = /\.(?:docx?|xlsx?|pptx?|wps|et|ofd|pdf|csv|txt|zip)$/i;
