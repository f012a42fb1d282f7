{{about}}
{{template}}
static __device__ __forceinline__ {{result}} {{name}}({{parameters}}) {
{{statements}}
}
