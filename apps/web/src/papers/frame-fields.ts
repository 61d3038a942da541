import type { FrameChanges } from '#contracts';

/** What stands in the form: an empty field is the system's own wording. Lists are lines. */
export interface FrameFields {
  superiorBody: string;
  hasNoSuperior: boolean;
  issuingBody: string;
  symbol: string;
  place: string;
  signer: string;
  recipients: string;
  archive: string;
  opening: string;
  closing: string;
}

export function fieldsOf(changes: FrameChanges): FrameFields {
  const { superiorBody, signer, recipients, ...texts } = changes;
  return {
    superiorBody: superiorBody ?? '',
    hasNoSuperior: superiorBody === null,
    issuingBody: texts.issuingBody ?? '',
    symbol: texts.symbol ?? '',
    place: texts.place ?? '',
    signer: signer?.join('\n') ?? '',
    recipients: recipients?.join('\n') ?? '',
    archive: texts.archive ?? '',
    opening: texts.opening ?? '',
    closing: texts.closing ?? '',
  };
}

export function changesOf(fields: FrameFields): FrameChanges {
  const { superiorBody, hasNoSuperior, signer, recipients, ...texts } = fields;
  const written = Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()] as const] : []));
  return {
    ...Object.fromEntries(written),
    ...(hasNoSuperior ? { superiorBody: null } : superiorBody.trim() && { superiorBody: superiorBody.trim() }),
    ...(linesOf(signer).length > 0 && { signer: linesOf(signer) }),
    ...(linesOf(recipients).length > 0 && { recipients: linesOf(recipients) }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
