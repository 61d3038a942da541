import type { SummaryText } from '#contracts';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ReportPlace } from '../api/summaries.js';
import { useMeasureTarget } from '../api/summary-text.js';
import { Fault } from '../parts/fault.js';
import { targetInWords } from '../words/findings.js';
import { metWords } from '../words/summary-text.js';

interface Props {
  place: ReportPlace;
  target: SummaryText['targets'][number];
}

/** The measured value beside what the plan asks for. */
export function MeasureTarget({ place, target }: Props) {
  const [measured, setMeasured] = useState(target.measured);
  const [note, setNote] = useState(target.note ?? '');
  const measure = useMeasureTarget(place);
  const { id, text, unit, mayMeasure, met } = target;
  const changed = measured !== target.measured || note !== (target.note ?? '');
  return (
    <div className="field-block">
      <p>
        {text} <span className="quiet">(mức giao: {targetInWords({ target })})</span>
      </p>
      <div className="filters">
        <InputNumber
          aria-label={`Kết quả đo: ${text}`}
          value={measured}
          disabled={!mayMeasure}
          decimalSeparator=","
          suffix={unit}
          onChange={setMeasured}
        />
        <Input
          aria-label={`Nguồn số liệu: ${text}`}
          value={note}
          disabled={!mayMeasure}
          maxLength={1000}
          placeholder="Nguồn số liệu, ghi chú"
          style={{ maxWidth: 420 }}
          onChange={({ target: field }) => setNote(field.value)}
        />
        {mayMeasure && (
          <Button
            disabled={!changed}
            loading={measure.isPending}
            onClick={() => measure.mutate({ id, measured, note: note.trim() || null })}
          >
            Lưu kết quả
          </Button>
        )}
        <strong>{metWords(met)}</strong>
      </div>
      <Fault error={measure.error} />
    </div>
  );
}
