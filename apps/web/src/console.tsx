import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { RouterProvider } from 'react-router/dom';
import { newQueryClient } from './api/query-client.js';
import { router } from './routes.js';
import { theme } from './theme.js';

dayjs.locale('vi');

const queries = newQueryClient();

export function Console() {
  return (
    <ConfigProvider locale={viVN} theme={theme} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 2 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
