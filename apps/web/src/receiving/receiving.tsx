import { useSearchParams } from 'react-router';
import { useMailPreference } from '../api/mail.js';
import { useMay, useSession } from '../api/session.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Waiting } from '../parts/waiting.js';
import { NextLetters } from './next-letters.js';
import { PreferenceForm } from './preference-form.js';
import { SendingHours } from './sending-hours.js';
import { Substitutes } from './substitutes.js';

/** How an agency gets its mail: one's own; for those who keep the directory, any. */
export function Receiving() {
  const [search, setSearch] = useSearchParams();
  const { data: session } = useSession();
  const may = useMay();
  const mayChoose = may('directory.write');
  const agencyId = (mayChoose ? search.get('agency') : null) ?? session?.agencyId ?? null;
  return (
    <Page
      title="Nhận thư"
      lead="Thư đôn đốc luôn được gửi; cơ quan chọn giờ nhận, nơi nhận bản sao và người nhận thay."
    >
      <div className="stack">
        {may('mail.schedule') && <SendingHours />}
        {mayChoose && (
          <div className="filters">
            <span className="wide">
              <AgencyPicker
                label="Cơ quan nhận thư"
                value={agencyId}
                clearable={false}
                onChange={(agency) => setSearch(agency ? { agency } : {})}
              />
            </span>
          </div>
        )}
        {agencyId ? (
          <OfAgency key={agencyId} agencyId={agencyId} />
        ) : (
          <p className="note">Tài khoản này không thuộc cơ quan nào nhận thư.</p>
        )}
      </div>
    </Page>
  );
}

function OfAgency({ agencyId }: { agencyId: string }) {
  const preference = useMailPreference(agencyId);
  if (preference.isPending) return <Waiting />;
  if (!preference.data) return <Fault error={preference.error} retry={() => preference.refetch()} />;
  return (
    <>
      <NextLetters preference={preference.data} />
      <div className="two-columns">
        <PreferenceForm preference={preference.data} />
        <Substitutes preference={preference.data} />
      </div>
    </>
  );
}
