// The same from CommonJS.
import tilewright = require("tilewright");
import kernels = require("tilewright/kernels");

const device: tilewright.Device = tilewright.open("virtual");
// @ts-expect-error: every argument is needed
kernels.actQuant(device, {});
export = device;
