import { Select } from 'antd';
import { useAgencies } from '../api/directory.js';
import { plainLetters } from '../words/plain-letters.js';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (agencyId: string | undefined) => void;
  placeholder?: string;
  label?: string;
  clearable?: boolean;
  loading?: boolean;
}

/** One agency of the directory; typing "so y te" finds "Sở Y tế". */
export function AgencyPicker({
  id,
  value,
  onChange,
  placeholder = 'Chọn cơ quan',
  label,
  clearable = true,
  loading,
}: Props) {
  const agencies = useAgencies();
  return (
    <Select
      id={id}
      aria-label={label}
      value={value ?? undefined}
      onChange={(chosen) => onChange?.(chosen)}
      allowClear={clearable}
      loading={agencies.isPending || loading}
      placeholder={placeholder}
      showSearch={{
        filterOption: (typed, option) => plainLetters(String(option?.label)).includes(plainLetters(typed)),
      }}
      options={(agencies.data?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))}
      popupMatchSelectWidth={false}
      style={{ width: '100%', minWidth: 220 }}
    />
  );
}
