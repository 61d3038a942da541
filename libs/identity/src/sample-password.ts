/** The password of every sample account. It is public: such accounts open only where SAMPLE is on. */
export const SAMPLE_PASSWORD = 'don-doc-mau';
