import type { SampleAccount } from '#contracts';
import { Input } from 'antd';
import { useState } from 'react';
import { useSampleAccounts } from '../api/session.js';
import { rolesInWords } from '../words/roles.js';
import { samplesShown } from './samples-shown.js';

/** On a sample installation the accounts to try stand beside the form; elsewhere the list is empty. */
export function SampleAccounts({ onChoose }: { onChoose: (account: SampleAccount) => void }) {
  const [typed, setTyped] = useState('');
  const items = useSampleAccounts().data?.items ?? [];
  if (items.length === 0) return null;
  const shown = samplesShown(items, typed);
  return (
    <section className="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">Tài khoản dùng thử</h2>
      <p>Bản cài đặt mẫu. Chọn một tài khoản để điền vào biểu mẫu.</p>
      <Input
        allowClear
        aria-label="Tìm tài khoản dùng thử"
        placeholder={`Tìm trong ${items.length} tài khoản theo tên cơ quan`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul>
        {shown.map((account) => (
          <li key={account.signInName}>
            <button type="button" className="sample" onClick={() => onChoose(account)}>
              <strong>{account.displayName}</strong>
              <span>{[account.agencyName, rolesInWords(account.roles)].filter(Boolean).join(' · ')}</span>
              <code>{account.signInName}</code>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>Không có tài khoản nào khớp.</p>}
    </section>
  );
}
