import type { Finding } from '../check.ts';
import { privacyIssues } from '../privacy/privacyIssues.ts';
import { attachmentKind, promisedKind, type AttachmentKind } from './attachmentKind.ts';
import { UnreadableAttachment, type AttachmentText } from './attachmentText.ts';
import { readAttachment } from './readAttachment.ts';

/** An attachment and its content. */
export interface AttachmentInput {
  /** Path of the file, relative to the project root. */
  file: string;
  bytes: Uint8Array;
}

/** A list with a thousand numbers is one mistake, not a thousand. */
const MOST_FINDINGS = 20;

const ADVICE = '请在原文件里删去，或只留遮盖后的形式；隐藏的行、列和批注也要处理。另存后重新上传。';

const ENDINGS: Partial<Record<AttachmentKind, string>> = {
  docx: '.docx',
  xlsx: '.xlsx',
  pptx: '.pptx',
  pdf: '.pdf',
};

/** Reports personal data in an attachment, and whatever of it could not be looked into. */
export async function attachmentIssues({ file, bytes }: AttachmentInput): Promise<Finding[]> {
  const wrongEnding = endingIssues(file, bytes);
  try {
    const text = await readAttachment(file, bytes);
    return [...wrongEnding, ...personalIssues(file, text), ...gapIssues(file, text)];
  } catch (error) {
    if (!(error instanceof UnreadableAttachment)) throw error;
    return [
      ...wrongEnding,
      { severity: 'advice', file, message: error.message, advice: error.advice },
    ];
  }
}

function endingIssues(file: string, bytes: Uint8Array): Finding[] {
  const right = ENDINGS[attachmentKind(bytes)];
  const promised = promisedKind(file);
  if (right === undefined || promised === 'other' || ENDINGS[promised] === right) return [];
  return [
    {
      severity: 'error',
      file,
      message: `附件实际是 ${right} 文件，扩展名却是“${file.slice(file.lastIndexOf('.'))}”，读者打不开。`,
      advice: `请把扩展名改成“${right}”后重新上传。`,
    },
  ];
}

function personalIssues(file: string, { passages }: AttachmentText): Finding[] {
  const issues = passages
    .flatMap(({ place, text }) => privacyIssues({ file, label: place, text }))
    .map((issue) => ({ ...issue, advice: ADVICE }));
  const rest = issues.slice(MOST_FINDINGS);
  if (rest.length === 0) return issues;
  const severity = rest.some((issue) => issue.severity === 'error') ? 'error' : 'advice';
  return [
    ...issues.slice(0, MOST_FINDINGS),
    {
      severity,
      file,
      message: `这个附件里还有 ${rest.length} 处个人信息，没有一一列出。`,
      advice: ADVICE,
    },
  ];
}

function gapIssues(file: string, { gaps }: AttachmentText): Finding[] {
  return gaps.map((gap) => ({
    severity: 'advice',
    file,
    message: `附件没有检查完整：${gap}。`,
    advice: '请人工核对这一部分有没有身份证号码、手机号码等个人信息。',
  }));
}
