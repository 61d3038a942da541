import type { DirectoryImportReport } from '#contracts';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useDirectoryFile } from '../api/directory.js';
import { Fault } from '../parts/fault.js';
import { FileDrop } from '../parts/file-drop.js';
import { Panel } from '../parts/panel.js';
import { ImportReport } from './import-report.js';

/** Two steps: the file is read and reported row by row; only then may it be taken in. */
export function DirectoryImport() {
  const [file, setFile] = useState<File | null>(null);
  const preview = useDirectoryFile('preview');
  const take = useDirectoryFile('import');
  const look = (chosen: File) => {
    setFile(chosen);
    take.reset();
    preview.mutate(chosen);
  };
  return (
    <div className="stack">
      <Panel title="Tệp danh bạ">
        <FileDrop
          label="Tệp danh bạ"
          accept=".csv,.xlsx"
          words={preview.isPending ? 'Đang đọc tệp…' : (file?.name ?? 'Kéo tệp vào đây hoặc bấm để chọn')}
          hint="CSV hoặc Excel; cột: tên, loại, cấp, nhóm, tên gọi khác, thư điện tử"
          onFile={look}
        />
        <Fault error={preview.error ?? take.error} />
      </Panel>
      {take.data ? (
        <Taken report={take.data} />
      ) : (
        file && preview.data && <Preview report={preview.data} busy={take.isPending} onTake={() => take.mutate(file)} />
      )}
    </div>
  );
}

function Preview({ report, busy, onTake }: { report: DirectoryImportReport; busy: boolean; onTake: () => void }) {
  const changes = report.added + report.updated;
  return (
    <Panel
      title="Xem trước"
      aside={
        <Button type="primary" disabled={changes === 0} loading={busy} onClick={onTake}>
          Nhập danh bạ
        </Button>
      }
    >
      <ImportReport report={report} />
    </Panel>
  );
}

function Taken({ report }: { report: DirectoryImportReport }) {
  return (
    <Panel title="Kết quả nhập">
      <Alert type="success" showIcon className="fault" title="Đã nhập danh bạ." />
      <ImportReport report={report} />
    </Panel>
  );
}
