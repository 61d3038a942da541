import { type Config, loadConfig } from '#config';
import { EmbeddedPostgres } from '#platform';
import { prepareDatabase } from './prepare-database.js';
import { ServiceProcess } from './service-process.js';

/** Starts everything one installation needs and stays until it is told to stop. Returns the exit code. */
export async function start(): Promise<number> {
  const config = loadConfig(process.env);
  const toldToStop = stopSignal();
  const postgres = config.databaseUrl ? null : await EmbeddedPostgres.start(config.dataDir);
  const services: ServiceProcess[] = [];
  try {
    const databaseUrl = config.databaseUrl ?? postgres?.url ?? '';
    await prepareDatabase({ ...config, databaseUrl });
    const environment = { ...process.env, DATABASE_URL: databaseUrl, SAMPLE: config.sample ? 'yes' : 'no' };
    // One after the other: the machine may be small, and the worker finds the schema in place.
    services.push(await ServiceProcess.start('api', environment));
    services.push(await ServiceProcess.start('worker', environment));
    welcome(config);
    const end = await Promise.race([toldToStop, ...services.map((service) => service.ended)]);
    if (end === 'stop') return 0;
    process.stderr.write(`Một tiến trình đã dừng ngoài ý muốn (${end}); dừng cả dịch vụ.\n`);
    return 1;
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    await postgres?.stop();
    process.stderr.write('Đã dừng Đôn Đốc.\n');
  }
}

/**
 * The first Ctrl-C or TERM asks for a clean stop; further ones change nothing, as the stop is under way. Under `npm start` the end of
 * npm is such a request too: a killed npm passes nothing on.
 */
function stopSignal(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'));
    if (process.env['npm_lifecycle_event'] !== 'start') return;
    const npm = process.ppid;
    setInterval(() => process.ppid !== npm && resolve('stop'), 1_000).unref();
  });
}

function welcome(config: Config): void {
  const lines = [
    '',
    `  Đôn Đốc đã sẵn sàng: ${config.publicUrl}`,
    ...(config.sample ? ['  Tỉnh mẫu: tài khoản và mật khẩu xem ngay trên trang đăng nhập.'] : []),
    '  Dừng: Ctrl-C',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
