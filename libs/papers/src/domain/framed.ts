import type { FrameChanges, Paper } from '#contracts';
import { type OfficialDocument, paragraph } from './official-document.js';

/** Words that an office may use in braces in its own wording, and what they stand for in one document: `kỳ` → "quý I năm 2026". */
export type Fillers = Readonly<Record<string, string>>;

/** The words of each paper, and what each becomes, in words for the screen. */
export const FILLER_WORDS: Readonly<Record<Paper, Fillers>> = {
  summary: {
    kỳ: 'kỳ báo cáo: “quý I năm 2026”',
    'kế hoạch': 'số, ngày và cơ quan ban hành kế hoạch',
    'cơ quan': 'cơ quan báo cáo',
    'từ ngày': 'ngày đầu của kỳ số liệu',
    'đến ngày': 'ngày chốt số liệu',
  },
  'tthc-notice': {
    tháng: 'tháng của thông báo: “tháng 3 năm 2026”',
    'cơ quan': 'cơ quan ra thông báo',
    'từ ngày': 'ngày đầu của kỳ số liệu',
    'đến ngày': 'ngày chốt số liệu',
  },
};

/** The document with what its office wants otherwise. Figures and sections are nobody's to change. */
export function framed(document: OfficialDocument, changes: FrameChanges, fillers: Fillers): OfficialDocument {
  const { superiorBody, issuingBody, symbol, place, signer, recipients, archive, opening, closing } = changes;
  return {
    ...document,
    superiorBody: superiorBody === undefined ? document.superiorBody : superiorBody,
    issuingBody: issuingBody ?? document.issuingBody,
    symbol: symbol ?? document.symbol,
    place: place ?? document.place,
    signer: signer ? { lines: signer } : document.signer,
    recipients: { to: recipients ?? document.recipients.to, archive: archive ?? document.recipients.archive },
    opening: opening ? paragraphsOf(filled(opening, fillers)) : document.opening,
    closing: closing ? filled(closing, fillers) : document.closing,
  };
}

/** The words in braces that nothing stands for; none: the wording can be used. */
export function unknownFillers({ opening, closing }: FrameChanges, fillers: Fillers): string[] {
  const named = [opening, closing].flatMap((text) =>
    [...(text ?? '').matchAll(IN_BRACES)].map(([, word]) => word ?? ''),
  );
  return [...new Set(named)].filter((word) => !Object.hasOwn(fillers, word.trim().toLocaleLowerCase('vi')));
}

const IN_BRACES = /\{([^{}]*)\}/gu;

function filled(text: string, fillers: Fillers): string {
  return text.replace(IN_BRACES, (whole, word: string) => fillers[word.trim().toLocaleLowerCase('vi')] ?? whole);
}

function paragraphsOf(text: string) {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph);
}
