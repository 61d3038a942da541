import type { Doubt, DoubtCandidate } from '#contracts';
import { Button } from 'antd';

interface Props {
  doubts: Doubt[];
  busy: boolean;
  onChoose: (candidate: DoubtCandidate) => void;
}

/** What a person has to look at, each with the answers that lie near. */
export function DoubtList({ doubts, busy, onChoose }: Props) {
  if (doubts.length === 0) return <p className="situation quiet">Dòng này đã rõ; vẫn có thể sửa trước khi công bố.</p>;
  return (
    <ul className="doubts" aria-label="Điều cần xem lại">
      {doubts.map((doubt) => (
        <li key={`${doubt.code}-${doubt.message}`}>
          {doubt.message}
          {!doubt.blocking && <span className="quiet"> (lưu ý, không cản việc công bố)</span>}
          <div className="row">
            {doubt.candidates.map((candidate) => (
              <Button key={candidate.label} disabled={busy} onClick={() => onChoose(candidate)}>
                {candidate.label}
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
