import { aFact, aReport } from './a-fact.js';

/** Sixteen assignments, one for each way to stand in the six-month report of 2023. */
export const halfYearFacts = [
  aFact({ task: 1, reports: [aReport('2023-03-20', 'approved', '2023-03-25')] }),
  aFact({ task: 2, reports: [aReport('2023-04-05', 'approved', '2023-04-10')], lateReason: 'Chờ góp ý của các sở' }),
  aFact({ task: 3, agency: 'Sở B' }),
  aFact({
    task: 4,
    agency: 'Sở B',
    area: 'II',
    due: '2023-05-31',
    reports: [aReport('2023-05-30', 'approved', '2023-06-20')],
  }),
  aFact({ task: 5, agency: 'Sở C', area: 'II', due: '2023-05-31', reports: [aReport('2023-06-05')] }),
  aFact({ task: 6, agency: 'Sở C', area: 'II', due: '2023-07-03' }),
  aFact({ task: 7, area: 'II', due: null }),
  aFact({ task: 8, agency: 'Sở B', due: '2023-04-28', extensions: [{ grantedOn: '2023-04-20', due: '2023-06-30' }] }),
  aFact({ task: 9, agency: 'Sở B', due: '2023-04-28', extensions: [{ grantedOn: '2023-06-20', due: '2023-07-31' }] }),
  aFact({ task: 10, publishedOn: '2023-06-20' }),
  aFact({ task: 11, cancelledOn: '2023-05-01' }),
  aFact({
    task: 12,
    agency: 'Sở C',
    reports: [aReport('2023-03-30', 'returned', '2023-04-03'), aReport('2023-06-20')],
  }),
  aFact({ task: 13, area: 'II', due: '2023-06-10', triggeredOn: '2023-06-20' }),
  aFact({ task: 14, agency: 'Sở C', due: null, reports: [aReport('2023-05-02', 'approved', '2023-05-05')] }),
  aFact({ task: 15, due: '2023-06-14' }),
  aFact({
    task: 16,
    area: 'II',
    extensions: [{ grantedOn: '2023-03-20', due: '2023-05-15' }],
    reports: [aReport('2023-05-10', 'approved', '2023-05-12')],
  }),
];

export const planOrder = {
  areas: [
    { code: 'I', name: 'Chỉ đạo, điều hành' },
    { code: 'II', name: 'Cải cách thể chế' },
    { code: 'III', name: 'Cải cách thủ tục hành chính' },
  ],
  agencies: ['Sở C', 'Sở A', 'Sở D'],
};
