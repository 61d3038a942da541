/** The one place where codes become HTTP statuses: the rooms know no HTTP. */
export const problemTable = {
  // The door itself
  'invalid-input': 400,
  'not-signed-in': 401,
  'sign-in-refused': 401,
  forbidden: 403,
  csrf: 403,
  'password-must-change': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'file-type-refused': 415,
  'file-missing': 400,
  'too-many-requests': 429,
  internal: 500,
  // Identity
  'account-locked': 429,
  'wrong-password': 400,
  'weak-password': 400,
  'sign-in-name-taken': 409,
  // Directory
  'agency-not-found': 404,
  'agency-name-empty': 400,
  'agency-name-taken': 409,
  'agency-email-bad': 400,
  'person-not-found': 404,
  'person-name-empty': 400,
  'person-email-bad': 400,
  'person-email-taken': 409,
  'person-roles-empty': 400,
  'file-empty': 422,
  'file-too-large': 413,
  'file-not-text': 422,
  'file-not-readable': 422,
  'format-unknown': 415,
  'header-missing': 422,
  'too-many-rows': 413,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problemTable;
