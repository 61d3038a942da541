import type { SaveTthcReturnBody, TthcReturn } from '#contracts';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { Refusal } from '../api/refusal.js';
import { useSaveTthcReturn } from '../api/tthc.js';
import { Fault } from '../parts/fault.js';
import { countOf, COUNTED, type CountedTexts, summed, textsOf } from '../words/tthc.js';
import { ReturnGrid } from './return-grid.js';
import { type Remarks, ReturnRemarks } from './return-remarks.js';

/** One agency's month being entered: cells as typed, so that nothing a person wrote is lost on the way. */
export function ReturnEntry({ of }: { of: TthcReturn }) {
  const { message } = App.useApp();
  const [texts, setTexts] = useState(() => new Map(of.lines.map(({ field, figures }) => [field.id, textsOf(figures)])));
  const [remarks, setRemarks] = useState<Remarks>(() => remarksOf(of));
  const save = useSaveTthcReturn(of.window.month, of.agency.id);
  const isSound = [...texts.values()].every((line) => COUNTED.every((column) => countOf(line[column]) !== null));
  const send = (submit: boolean) =>
    save.mutate(bodyOf(of, texts, remarks, submit), {
      onSuccess: () => void message.success(submit ? 'Đã gửi số liệu.' : 'Đã lưu nháp.'),
    });
  return (
    <>
      <ReturnGrid
        lines={of.lines}
        texts={texts}
        faults={faultsOf(save.error)}
        explained={remarks.carryReason.trim() !== ''}
        readOnly={!of.mayEnter}
        onChange={(fieldId, line) => setTexts((before) => new Map(before).set(fieldId, line))}
      />
      <ReturnRemarks of={of} remarks={remarks} readOnly={!of.mayEnter} onChange={setRemarks} />
      <Fault error={save.error} />
      {of.mayEnter && (
        <Space wrap className="tthc-deeds">
          <Button
            type="primary"
            disabled={!isSound || of.window.standing !== 'open'}
            loading={save.isPending && save.variables.submit}
            onClick={() => send(true)}
          >
            {of.version > 0 ? 'Gửi bản điều chỉnh' : 'Gửi số liệu'}
          </Button>
          <Button disabled={!isSound} loading={save.isPending && !save.variables.submit} onClick={() => send(false)}>
            Lưu nháp
          </Button>
          {!isSound && <span className="quiet">Có ô chưa phải số nguyên không âm.</span>}
        </Space>
      )}
    </>
  );
}

/** What the server said of a cell, by `<field>.<column>`. */
function faultsOf(error: unknown): ReadonlyMap<string, string> {
  const errors = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  return new Map(errors.map(({ path, message }) => [path.replace(/^lines\./, ''), message]));
}

function remarksOf({ carryReason, lateCauses, apologies, apologyNote }: TthcReturn): Remarks {
  return {
    carryReason,
    lateCauses,
    apologies: apologies === 0 ? '' : String(apologies),
    apologyNote,
    correctionReason: '',
  };
}

function bodyOf(
  { version, lines }: TthcReturn,
  texts: ReadonlyMap<string, CountedTexts>,
  { apologies, ...words }: Remarks,
  submit: boolean,
): SaveTthcReturnBody {
  const entered = lines.flatMap(({ field }) => {
    const line = texts.get(field.id);
    return line === undefined ? [] : [{ fieldId: field.id, figures: summed(line) }];
  });
  return { ...words, lines: entered, apologies: countOf(apologies) ?? 0, baseVersion: version, submit };
}
