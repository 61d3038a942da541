import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { Layout } from './shell/layout.js';
import { NotFound } from './shell/not-found.js';
import { PageFault } from './shell/page-fault.js';
import { SignIn } from './sign-in/sign-in.js';

const Overview = lazy(async () => ({ default: (await import('./overview/overview.js')).Overview }));
const Duties = lazy(async () => ({ default: (await import('./duties/duties.js')).Duties }));
const Duty = lazy(async () => ({ default: (await import('./duties/duty.js')).Duty }));
const AgencyReport = lazy(async () => ({ default: (await import('./agency-report/agency-report.js')).AgencyReport }));
const Contributions = lazy(async () => ({ default: (await import('./contributions/contributions.js')).Contributions }));
const Contribution = lazy(async () => ({ default: (await import('./contributions/contribution.js')).Contribution }));
const Approvals = lazy(async () => ({ default: (await import('./approvals/approvals.js')).Approvals }));
const Plans = lazy(async () => ({ default: (await import('./plans/plans.js')).Plans }));
const Plan = lazy(async () => ({ default: (await import('./plans/plan.js')).Plan }));
const Directory = lazy(async () => ({ default: (await import('./directory/directory.js')).Directory }));
const Mailbox = lazy(async () => ({ default: (await import('./mailbox/mailbox.js')).Mailbox }));
const Ledger = lazy(async () => ({ default: (await import('./ledger/ledger.js')).Ledger }));
const Receiving = lazy(async () => ({ default: (await import('./receiving/receiving.js')).Receiving }));
const Summaries = lazy(async () => ({ default: (await import('./summaries/summaries.js')).Summaries }));
const SummaryYear = lazy(async () => ({ default: (await import('./summaries/year/summary-year.js')).SummaryYear }));
const Counted = lazy(async () => ({ default: (await import('./summaries/counted.js')).Counted }));
const SummaryText = lazy(async () => ({ default: (await import('./summaries/summary-text.js')).SummaryText }));
const Regimes = lazy(async () => ({ default: (await import('./regimes/regimes.js')).Regimes }));
const ParRule = lazy(async () => ({ default: (await import('./summaries/par-rule.js')).ParRule }));
const PaperFrame = lazy(async () => ({ default: (await import('./papers/paper-frame.js')).PaperFrame }));
const Feeds = lazy(async () => ({ default: (await import('./feeds/feeds.js')).Feeds }));
const TenantPolicy = lazy(async () => ({ default: (await import('./reminders/tenant-policy.js')).TenantPolicy }));
const Tthc = lazy(async () => ({ default: (await import('./tthc/tthc.js')).Tthc }));
const Notices = lazy(async () => ({ default: (await import('./notices/notices.js')).Notices }));
const Notice = lazy(async () => ({ default: (await import('./notices/notice.js')).Notice }));
const Account = lazy(async () => ({ default: (await import('./account/account.js')).Account }));

export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignIn />, errorElement: <PageFault /> },
  {
    path: '/',
    element: <Layout />,
    errorElement: <PageFault />,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          { index: true, element: <Overview /> },
          { path: 'duties', element: <Duties /> },
          { path: 'duties/calendar', element: <Feeds /> },
          { path: 'duties/:dutyId', element: <Duty /> },
          { path: 'duties/:dutyId/report', element: <AgencyReport /> },
          { path: 'contributions', element: <Contributions /> },
          { path: 'contributions/:contributionId', element: <Contribution /> },
          { path: 'approvals', element: <Approvals /> },
          { path: 'plans', element: <Plans /> },
          { path: 'plans/:planId', element: <Plan /> },
          { path: 'directory', element: <Directory /> },
          { path: 'receiving', element: <Receiving /> },
          { path: 'mailbox/:messageId?', element: <Mailbox /> },
          { path: 'ledger', element: <Ledger /> },
          { path: 'summaries', element: <Summaries /> },
          { path: 'summaries/year', element: <SummaryYear /> },
          { path: 'summaries/counted', element: <Counted /> },
          { path: 'summaries/text', element: <SummaryText /> },
          { path: 'summaries/regimes', element: <Regimes /> },
          { path: 'summaries/par-rule', element: <ParRule /> },
          { path: 'summaries/frame', element: <PaperFrame paper="summary" /> },
          { path: 'tthc', element: <Tthc /> },
          { path: 'notices', element: <Notices /> },
          { path: 'notices/frame', element: <PaperFrame paper="tthc-notice" /> },
          { path: 'notices/:month', element: <Notice /> },
          { path: 'reminders', element: <TenantPolicy /> },
          { path: 'account', element: <Account /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
