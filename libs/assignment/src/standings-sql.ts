/**
 * $1 tenant, $2 plans, $3 day, $4 whether the day has ended; the session's time zone is Vietnam's, so that `::date` of an instant is its day
 * here. The rule is `standingAsOf` and `countsAsOf` of the summary room, said of sets; a test over random facts holds the two together.
 */
/** Said with the zone's name it does not hang on the session, and is worked out once instead of for each row. */
const END = `timezone('Asia/Ho_Chi_Minh', ($3::date + 1)::timestamp)`;

/** Days are counted from here where two of them make one number, which is put into order faster than an array. */
const EPOCH = `date '1900-01-01'`;
const SPAN = 1_000_000;

/** Of several approvals the one decided last, of one day's the one sent last; 0 where only an undecided report stands. Returned ones say nothing. */
const REPORTS = `
  select assignment_id, max(case when decision = 'approved' and decided_at < ${END}
      then (decided_at::date - ${EPOCH})::bigint * ${String(SPAN)} + (sent_at::date - ${EPOCH}) else 0 end) as approval
    from completion_report
   where tenant_id = $1 and sent_at < ${END} and (decision is null or decision = 'approved' or decided_at >= ${END})
   group by assignment_id`;

/** The last day given holds, of one day's the furthest; none at all is the furthest (arrays put an unknown element last). */
const MOVES = `
  select assignment_id, (max(array[at::date, due]))[2] as due
    from (select assignment_id, decided_at as at, granted_due as due from extension_request
           where tenant_id = $1 and decision = 'granted' and decided_at < ${END}
          union all
          select assignment_id, at, to_due from amendment_change where tenant_id = $1 and kind = 'moved' and at < ${END}
          union all
          select assignment_id, at, to_due from calendar_move where tenant_id = $1 and at < ${END}) as moved
   group by assignment_id`;

/** 1 done on time, 2 done late, 3 awaiting its decision, 4 in time, 5 overdue, 6 without a day. */
const standingAgainst = (due: string): string => `case
  when r.approval > 0 then case when ${EPOCH} + (r.approval % ${String(SPAN)})::int > ${due} then 2 else 1 end
  when r.approval = 0 then 3
  when ${due} is null then 6
  when ${due} < $3::date or ($4 and ${due} = $3::date) then 5
  else 4 end`;

/** The assignments that are counted, `r` their approval and `known` their days, as known at the end of the day. */
const KNOWN = `
  from assignment a
  left join (${REPORTS}) r on r.assignment_id = a.id
  left join (${MOVES}) m on m.assignment_id = a.id
 cross join lateral (select case when a.triggered_at >= ${END} then null else a.due_original end as due_original) as first
 cross join lateral (select first.due_original, case when m.assignment_id is null then first.due_original else m.due end as due) as known
 where a.tenant_id = $1 and a.plan_id = any ($2::uuid[]) and a.assigned_at < ${END}
   and (a.cancelled_at is null or a.cancelled_at >= ${END})`;

const standings = [1, 2, 3, 4, 5, 6].map(String);
const counts = (column: string): string =>
  standings.map((each) => `count(*) filter (where ${column} = ${each}) as ${column}_${each}`).join(', ');
const sums = (column: string): string => `array[${standings.map((each) => `sum(${column}_${each})::int`).join(', ')}]`;

/** `offset 0`: each standing is worked out once a row, not once a count. */
export const standingCountsSql = `
  with cell as (
    select plan_id, area, agency, min(area_name) as area_name, min(task_position) as position, ${counts('standing')}, ${counts('original')}
      from (
        select a.plan_id, coalesce(a.area_code, '') as area, coalesce(a.area_name, '') as area_name, a.agency_name as agency, a.task_position,
               ${standingAgainst('known.due')} as standing, ${standingAgainst('known.due_original')} as original
          ${KNOWN}
        offset 0) as stood
     group by plan_id, area, agency)
  select plan_id as "planId", area, min(area_name) as "areaName", agency, ${sums('standing')} as "asOf", ${sums('original')} as "asOfOriginal"
    from cell group by grouping sets ((plan_id, area), (agency))
   order by plan_id, min(position), area, agency`;

/** The same assignments one by one, in the order of their plans' documents. */
export const standingRowsSql = `
  select a.plan_id as "planId", a.row, a.title, coalesce(a.area_code, '') as area, a.agency_name as agency,
         known.due_original::text as "dueOriginal", known.due::text as due, ${standingAgainst('known.due')} as standing,
         case when r.approval > 0 then (${EPOCH} + (r.approval % ${String(SPAN)})::int)::text end as "reportedOn"
    ${KNOWN}
   order by array_position($2::uuid[], a.plan_id), a.task_position, a.agency_name, a.id`;

/**
 * What a figure of `standingCountsSql` counts: $5 area, $6 agency (null: any), $7 whether against the day before any extension, $8 standings,
 * $9 and $10 the page.
 */
export const standingPickSql = `
  with picked as materialized (
    select a.id, a.plan_id, a.task_position, a.agency_name, known.due
      ${KNOWN}
       and ($5::text is null or coalesce(a.area_code, '') = $5) and ($6::text is null or a.agency_name = $6)
       and case when $7 then ${standingAgainst('known.due_original')} else ${standingAgainst('known.due')} end = any ($8::int[]))
  select (select count(*)::int from picked) as total,
         array(select id::text from picked
                order by array_position($2::uuid[], plan_id), task_position, agency_name, due nulls last, id limit $9 offset $10) as ids`;
