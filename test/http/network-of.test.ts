import { expect, test } from "vitest";
import { networkOf } from "../../src/http/network-of.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:23aa:1:2:3:4", "2001:db8:1:23"],
  ["2001:db8:1:23bb::9", "2001:db8:1:23"],
  ["2001:db8:1:2400::9", "2001:db8:1:24"],
  ["2001:DB8::1", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["", ""],
])("%s is limited as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
