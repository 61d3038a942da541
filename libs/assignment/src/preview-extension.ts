import { Injectable } from '@nestjs/common';
import { type LocalDate, rollDay, vietnamCalendar } from '#calendar';
import { AssignmentStore } from './assignment.store.js';
import { isClosed } from './domain/life-cycle.js';
import { refuse, type Refusal } from './domain/situation.js';

export type PreviewedExtension =
  { readonly ok: true; readonly assignmentId: string; readonly due: LocalDate; readonly explanation: string } | Refusal;

/** The day that an extension to `due` would really give, as granting it will roll it. */
@Injectable()
export class PreviewExtension {
  constructor(private readonly assignments: AssignmentStore) {}

  async run(tenantId: string, assignmentId: string, due: LocalDate): Promise<PreviewedExtension> {
    const found = await this.assignments.find(tenantId, assignmentId);
    if (found === null) return refuse('not-found', 'Không tìm thấy phần việc này.');
    const { state, due: standing, rollPolicy: policy } = found.assignment;
    if (isClosed(state)) return refuse('not-possible-now', 'Phần việc đã kết thúc nên không gia hạn được.');
    if (standing === null) return refuse('no-due-day', 'Phần việc này không có thời hạn.');
    const { effective, explanation } = rollDay(due, vietnamCalendar, { policy });
    if (due <= standing) return refuse('day-not-later', 'Ngày gia hạn phải sau thời hạn hiện nay.');
    return { ok: true, assignmentId, due: effective, explanation };
  }
}
