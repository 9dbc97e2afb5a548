/** What a message can carry. Use `type`, not `interface`, for what must fit: interfaces have no index signature. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined }
