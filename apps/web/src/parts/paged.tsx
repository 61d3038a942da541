import { Empty, Pagination } from 'antd';
import type { ReactNode } from 'react';
import { Waiting } from './waiting.js';

interface Props<Item> {
  page: { items: Item[]; page: number; pageSize: number; total: number } | undefined;
  loading: boolean;
  /** Said where there is nothing. */
  empty: string;
  onPage: (page: number) => void;
  children: (items: Item[]) => ReactNode;
}

/** One page of a list with its pager; while the next is on its way the last stays, marked as stale. */
export function Paged<Item>({ page, loading, empty, onPage, children }: Props<Item>) {
  if (!page) return loading ? <Waiting /> : null;
  if (page.items.length === 0) return <Empty className="nothing" description={empty} />;
  return (
    <div aria-busy={loading} className={loading ? 'stale' : undefined}>
      {children(page.items)}
      <Pagination
        className="pager"
        hideOnSinglePage
        current={page.page}
        pageSize={page.pageSize}
        total={page.total}
        showSizeChanger={false}
        onChange={onPage}
      />
    </div>
  );
}
