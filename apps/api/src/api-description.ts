import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemSchema } from '#contracts';

/** The API in OpenAPI's words, out of the routes themselves and their schemas. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const schema = z.toJSONSchema(problemSchema, { target: 'openapi-3.0' }) as Record<string, unknown>;
  const problem = {
    status: 'default' as const,
    description: 'Lỗi, theo RFC 9457; `code` không đổi, `title` để hiện cho người dùng',
    content: { 'application/problem+json': { schema } },
  };
  const outline = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setDescription(
      'Đăng nhập bằng POST /api/session; mọi yêu cầu khác GET gửi kèm tiêu đề X-CSRF-Token lấy từ phiên làm việc.',
    )
    .setVersion('1')
    .addCookieAuth('dondoc_session')
    .addGlobalResponse(problem)
    .build();
  return SwaggerModule.createDocument(app, outline);
}

export function publishDescription(app: INestApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= describeApi(app)), {
    jsonDocumentUrl: 'api/docs-json',
    raw: ['json'],
    customSiteTitle: 'Đôn Đốc: API',
  });
}
