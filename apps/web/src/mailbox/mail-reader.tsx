import { PaperClipOutlined } from '@ant-design/icons';
import type { MailboxMessage } from '#contracts';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMail } from '../api/letters.js';
import { address } from '../api/request.js';
import { Fault } from '../parts/fault.js';
import { Waiting } from '../parts/waiting.js';
import { instant } from '../words/local-day.js';

/** Links of a letter open beside the console; nothing in a letter runs or reaches the session. */
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

export function MailReader({ messageId }: { messageId: string }) {
  const mail = useMail(messageId);
  if (mail.isPending) return <Waiting />;
  if (!mail.data) return <Fault error={mail.error} retry={() => mail.refetch()} />;
  return <OpenMail mail={mail.data} />;
}

function OpenMail({ mail }: { mail: MailboxMessage }) {
  const [form, setForm] = useState<'html' | 'text'>(mail.html ? 'html' : 'text');
  return (
    <article className="panel mail" aria-label={mail.subject}>
      <Link to="/mailbox" className="mail-back">
        ← Danh sách thư
      </Link>
      <h2>{mail.subject}</h2>
      <div className="row mail-head">
        <span className="quiet">
          Gửi {mail.to} · {instant(mail.receivedAt)}
        </span>
        {mail.html && mail.text && (
          <Segmented
            size="small"
            value={form}
            onChange={setForm}
            options={[
              { value: 'html', label: 'Có trình bày' },
              { value: 'text', label: 'Chữ thường' },
            ]}
          />
        )}
      </div>
      <MailFiles mail={mail} />
      {form === 'html' && mail.html ? (
        <iframe
          title={`Nội dung thư: ${mail.subject}`}
          className="mail-body"
          sandbox={SANDBOX}
          srcDoc={withLinksOutside(mail.html)}
        />
      ) : (
        <pre className="mail-text">{mail.text}</pre>
      )}
    </article>
  );
}

function MailFiles({ mail: { id, attachments } }: { mail: MailboxMessage }) {
  if (attachments.length === 0) return null;
  return (
    <ul className="plain-list mail-files" aria-label="Tệp kèm theo">
      {attachments.map(({ position, name, size }) => (
        <li key={position}>
          <PaperClipOutlined aria-hidden />{' '}
          <a href={address(`/mailbox/${id}/attachments/${String(position)}`)} download={name}>
            {name}
          </a>{' '}
          <span className="quiet">({Math.max(1, Math.round(size / 1024))} KB)</span>
        </li>
      ))}
    </ul>
  );
}

function withLinksOutside(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
