import { Alert, Button } from 'antd';
import { Refusal, wordsOf } from '../api/refusal.js';

interface Props {
  error: unknown;
  retry?: () => unknown;
}

/** A refusal or a fault, in the place where its answer was awaited. */
export function Fault({ error, retry }: Props) {
  if (!error) return null;
  const places = error instanceof Refusal ? error.places : [];
  const requestId = error instanceof Refusal && error.status >= 500 ? error.problem.requestId : undefined;
  return (
    <Alert
      className="fault"
      type="error"
      showIcon
      role="alert"
      title={wordsOf(error)}
      description={places.length > 0 || requestId ? <Places places={places} requestId={requestId} /> : undefined}
      action={
        retry && (
          <Button size="small" onClick={() => void retry()}>
            Thử lại
          </Button>
        )
      }
    />
  );
}

function Places({ places, requestId }: { places: string[]; requestId?: string }) {
  return (
    <>
      {places.length > 0 && (
        <ul className="fault-places">
          {places.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      )}
      {requestId && <div>Mã yêu cầu khi cần hỗ trợ: {requestId}</div>}
    </>
  );
}
