import { useRouteError } from 'react-router';
import { Fault } from '../parts/fault.js';

/** The last net under a page: also a page whose file is gone after an upgrade of the server. */
export function PageFault() {
  return <Fault error={useRouteError()} retry={() => window.location.reload()} />;
}
