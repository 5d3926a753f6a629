import type { Finding } from '../check.ts';
import { findPersonal, type PersonalFinding, type PersonalKind } from './findPersonal.ts';

/** A stretch of text and where an editor finds it. */
export interface PrivacyInput {
  /** Path of the file, relative to the project root. */
  file: string;
  /** Line of the text's first character, from 1. */
  line?: number;
  /** Chinese label of the field or place. */
  label?: string;
  text: string;
  /** The field is meant for a public contact (`publicContact` in the model): phone numbers and addresses may stand. */
  publicContact?: boolean;
}

const PUBLIC_CONTACT: PersonalKind[] = ['mobileNumber', 'homeAddress'];

/** Reports personal data in a text. Messages show it masked only. */
export function privacyIssues({
  file,
  line,
  label,
  text,
  publicContact = false,
}: PrivacyInput): Finding[] {
  return findPersonal(text)
    .filter(({ kind }) => !(publicContact && PUBLIC_CONTACT.includes(kind)))
    .map((finding) => ({
      file,
      ...(line !== undefined && { line: line + lineBreaks(text.slice(0, finding.offset)) }),
      ...(label !== undefined && { label }),
      ...wording(finding),
    }));
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

function wording({
  kind,
  masked,
}: PersonalFinding): Pick<Finding, 'severity' | 'message' | 'advice'> {
  switch (kind) {
    case 'identityNumber':
      return {
        severity: 'error',
        message: `这里有身份证号码：${masked}。`,
        advice: `请删去。确需公示的，只写遮盖后的“${masked}”。`,
      };
    case 'bankCard':
      return {
        severity: 'error',
        message: `这里有银行卡号：${masked}。`,
        advice: '请删去，银行卡号不能公开。',
      };
    case 'mobileNumber':
      return {
        severity: 'error',
        message: `这里有手机号码：${masked}。`,
        advice: `请删去或改成办公电话。确需公示的，只写遮盖后的“${masked}”。`,
      };
    case 'homeAddress':
      return {
        severity: 'advice',
        message: `这里像是居民的详细住址：“${masked}”。`,
        advice: '住址只写到街道、村或社区，不写楼栋和门牌。',
      };
  }
}
