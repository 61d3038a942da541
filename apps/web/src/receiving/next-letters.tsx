import type { MailPreferenceDetail, MailPreview } from '#contracts';
import { Link } from 'react-router';
import { useMay } from '../api/session.js';
import { Panel } from '../parts/panel.js';
import { fullDay } from '../words/local-day.js';
import { clockWords, letterClassWords, mailboxWords } from '../words/mail.js';

/** Where the letters of the next working morning go, and why there. */
export function NextLetters({ preference }: { preference: MailPreferenceDetail }) {
  const { day, minute, previews } = preference.next;
  const problems = [...new Set(previews.flatMap((preview) => preview.problems))];
  return (
    <Panel title={`Thư sáng tới của ${preference.agencyName}`}>
      <p className="dialog-lead">
        Buổi sáng làm việc tới: {fullDay(day).toLowerCase()}, từ {clockWords(minute)}.
      </p>
      <dl className="facts">
        {previews.map((preview) => (
          <div key={preview.letterClass}>
            <dt>{letterClassWords[preview.letterClass]}</dt>
            <dd>
              <Goes preview={preview} />
            </dd>
          </div>
        ))}
      </dl>
      <Problems agencyId={preference.agencyId} problems={problems} />
    </Panel>
  );
}

function Goes({ preview: { to, cc, route, salutation, reason } }: { preview: MailPreview }) {
  if (route === 'declined') return <span className="quiet">Không gửi, vì {reason}.</span>;
  if (to.length === 0) return <span className="late">Không gửi được, vì {reason}.</span>;
  return (
    <>
      Sẽ đến <strong>{to.map(mailboxWords).join(', ')}</strong>
      {cc.length > 0 && <>, bản sao đến {cc.map(mailboxWords).join(', ')}</>}, vì {reason}.
      {salutation && <span className="block quiet">Mở đầu thư: {salutation}.</span>}
    </>
  );
}

function Problems({ agencyId, problems }: { agencyId: string; problems: string[] }) {
  const mayMend = useMay()('directory.write');
  if (problems.length === 0) return null;
  return (
    <div className="receiving-problems">
      <ul className="plain-list soon">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {mayMend ? (
        <Link to={`/directory?agency=${agencyId}`}>Sửa trong danh bạ</Link>
      ) : (
        <p className="quiet">Báo cơ quan theo dõi kế hoạch để sửa trong danh bạ.</p>
      )}
    </div>
  );
}
