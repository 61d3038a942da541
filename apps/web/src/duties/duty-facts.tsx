import type { AssignmentDetail } from '#contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../parts/panel.js';
import { kindWords } from '../words/standing.js';

export function DutyFacts({ duty }: { duty: AssignmentDetail }) {
  return (
    <Panel title="Nội dung">
      <dl className="facts">
        <Fact name="Sản phẩm, kết quả">{duty.deliverable}</Fact>
        <Fact name="Cơ quan chủ trì">{duty.agencyName}</Fact>
        <Fact name="Cơ quan phối hợp">{duty.coordinating.join('; ')}</Fact>
        <Fact name="Cơ quan xác nhận">{duty.approverAgencyName}</Fact>
        <Fact name="Lĩnh vực">{duty.areaName}</Fact>
        <Fact name="Loại">{kindWords[duty.kind]}</Fact>
        <Fact name="Nguồn">
          <Link to={`/plans/${duty.planId}`}>
            Kế hoạch năm {duty.planYear}
            {duty.row ? `, dòng ${duty.row}` : ''}
          </Link>
        </Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
