// Small functions of the CUDA C++ twin. Each section is printed where a kernel uses it; after the colon, the sections it uses itself.

//// shared:
// What lies at an address of the block's shared memory.
template <class T>
static __device__ __forceinline__ T& shared(u32 address) {
  return *(T*)__cvta_shared_to_generic(address);
}

//// shared_address:
// Where an array lies in the block's shared memory.
static __device__ __forceinline__ u32 shared_address(const void* array) {
  return (u32)__cvta_generic_to_shared(array);
}

//// step_to:
// The next value of a loop's counter: i + step, or the bound where that is not below it (so that nothing overflows).
static __device__ __forceinline__ int step_to(int i, u32 step, int bound) {
  return (u32)bound - (u32)i > step ? (int)((u32)i + step) : bound;
}

//// shift_left:
// As GPUs shift: by more than the width gives 0.
static __device__ __forceinline__ u32 shift_left(u32 a, u32 n) {
  return n < 32u ? a << n : 0u;
}

//// shift_left64:
static __device__ __forceinline__ u64 shift_left64(u64 a, u32 n) {
  return n < 64u ? a << n : 0ull;
}

//// shift_right:
// As GPUs shift: by more than the width gives 0.
static __device__ __forceinline__ u32 shift_right(u32 a, u32 n) {
  return n < 32u ? a >> n : 0u;
}

//// shift_right64:
static __device__ __forceinline__ u64 shift_right64(u64 a, u32 n) {
  return n < 64u ? a >> n : 0ull;
}

//// shift_right_signed:
// As GPUs shift: by more than the width gives the sign everywhere.
static __device__ __forceinline__ int shift_right_signed(int a, u32 n) {
  return a >> min(n, 31u);
}

//// shift_right_signed64:
static __device__ __forceinline__ s64 shift_right_signed64(s64 a, u32 n) {
  return a >> min(n, 63u);
}

//// negated:
// -a, where the smallest number stays itself.
static __device__ __forceinline__ u32 negated(u32 a) {
  return 0u - a;
}

//// negated64:
static __device__ __forceinline__ u64 negated64(u64 a) {
  return 0ull - a;
}

//// magnitude:
// |a|, where the smallest number stays itself.
static __device__ __forceinline__ u32 magnitude(u32 a) {
  return (int)a < 0 ? 0u - a : a;
}

//// magnitude64:
static __device__ __forceinline__ u64 magnitude64(u64 a) {
  return (s64)a < 0 ? 0ull - a : a;
}

//// are_numbers:
// Neither is a NaN.
static __device__ __forceinline__ bool are_numbers(float a, float b) {
  return a == a && b == b;
}

//// differ:
// Numbers, and not the same one; != is also true of a NaN.
static __device__ __forceinline__ bool differ(float a, float b) {
  return a < b || a > b;
}

//// join16:
// Two halves in one word.
static __device__ __forceinline__ u32 join16(u32 low, u32 high) {
  return low | high << 16;
}

//// join32:
// Two words in one.
static __device__ __forceinline__ u64 join32(u32 low, u32 high) {
  return (u64)low | (u64)high << 32;
}
