import type { SampleAccount } from '#contracts';
import { useSampleAccounts } from '../api/session.js';
import { rolesInWords } from '../words/roles.js';

/** On a sample installation the accounts to try stand beside the form; elsewhere the list is empty. */
export function SampleAccounts({ onChoose }: { onChoose: (account: SampleAccount) => void }) {
  const samples = useSampleAccounts();
  const items = samples.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">Tài khoản dùng thử</h2>
      <p>Bản cài đặt mẫu. Chọn một tài khoản để điền vào biểu mẫu.</p>
      <ul>
        {items.map((account) => (
          <li key={account.signInName}>
            <button type="button" className="sample" onClick={() => onChoose(account)}>
              <strong>{account.displayName}</strong>
              <span>{[account.agencyName, rolesInWords(account.roles)].filter(Boolean).join(' · ')}</span>
              <code>{account.signInName}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
