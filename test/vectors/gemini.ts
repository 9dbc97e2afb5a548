/** The known answers of the API sheet, section 2.2: made-up keys that Gemini's documentation and its clients publish. */
export const geminiVectors = [
  {
    name: 'V1, the classic sample of the documentation',
    secret: '1234abcd',
    json: '{\n    "request": "/v1/order/status",\n    "nonce": 123456,\n\n    "order_id": 18834\n}\n',
    payload:
      'ewogICAgInJlcXVlc3QiOiAiL3YxL29yZGVyL3N0YXR1cyIsCiAgICAibm9uY2UiOiAxMjM0NTYsCgogICAgIm9yZGVyX2lkIjogMTg4MzQKfQo=',
    signature: '337cc8b4ea692cfe65b4a85fcc9f042b2e3f702ac956fd098d600ab15705775017beae402be773ceee10719ff70d710f',
  },
  {
    name: 'V2, the same without spaces',
    secret: '1234abcd',
    json: '{"request":"/v1/order/status","nonce":123456,"order_id":18834}',
    payload: 'eyJyZXF1ZXN0IjoiL3YxL29yZGVyL3N0YXR1cyIsIm5vbmNlIjoxMjM0NTYsIm9yZGVyX2lkIjoxODgzNH0=',
    signature: '51f2d46b8d13add5414bb73d72c1e1e1d3e1f6f8ed411960d860510df3219d0ed3514578d14f18cd1340109bf0c0385b',
  },
  {
    name: 'V3, of the official TypeScript client',
    secret: 'test-secret',
    json: '{"request":"/v1/prediction-markets/order","nonce":1700000000000}',
    payload: 'eyJyZXF1ZXN0IjoiL3YxL3ByZWRpY3Rpb24tbWFya2V0cy9vcmRlciIsIm5vbmNlIjoxNzAwMDAwMDAwMDAwfQ==',
    signature: '4a665b714370dde25f1505aa89fc9f79830b9e071dd4f2276ec7913ef52edf2ba9911afbaa47b8a99bb4a4f32f273121',
  },
  {
    name: 'V4, an order ticket',
    secret: 'conformance-api-secret',
    json: '{"request":"/v1/order/new","nonce":1700000000000,"symbol":"BTCUSD","amount":"0.01","price":"1000.00","side":"buy","type":"exchange limit"}',
    payload:
      'eyJyZXF1ZXN0IjoiL3YxL29yZGVyL25ldyIsIm5vbmNlIjoxNzAwMDAwMDAwMDAwLCJzeW1ib2wiOiJCVENVU0QiLCJhbW91bnQiOiIwLjAxIiwicHJpY2UiOiIxMDAwLjAwIiwic2lkZSI6ImJ1eSIsInR5cGUiOiJleGNoYW5nZSBsaW1pdCJ9',
    signature: '2689ca283589ae53e9d3cf71bff21afd91a75a9225b5b994264161d9e56feb89a5f30322c00ab617896de8af56edcafb',
  },
  {
    name: 'V5, balances',
    secret: '1234abcd',
    json: '{"request":"/v1/balances","nonce":1700000000000}',
    payload: 'eyJyZXF1ZXN0IjoiL3YxL2JhbGFuY2VzIiwibm9uY2UiOjE3MDAwMDAwMDAwMDB9',
    signature: 'f440d3af85947b3f15d84b83db8ebca0ad3a630d93a5521aa1adf8b64851eeb11eca797c69431f57b83c430468690934',
  },
] as const

/** V1's secret taken for base64, as some clients do: the beginning of a signature that must never be ours. */
export const wronglyDecoded = { secret: '1234abcd', payload: geminiVectors[0].payload, startsWith: 'c09344aaf9297e69' }
