import { BlockList, isIP } from 'node:net';

// IANA's special-purpose registries (RFC 6890 and successors): none of these is a municipality's web site.
const special = new BlockList();
const ranges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
for (const [network, bits] of ranges4) special.addSubnet(network, bits, 'ipv4');

const globalUnicast6 = new BlockList();
globalUnicast6.addSubnet('2000::', 3, 'ipv6');
// Inside it, but with an IPv4 address or nobody behind them: Teredo and its neighbours, documentation, 6to4.
const special6 = new BlockList();
special6.addSubnet('2001::', 23, 'ipv6');
special6.addSubnet('2001:db8::', 32, 'ipv6');
special6.addSubnet('2002::', 16, 'ipv6');
special6.addSubnet('3fff::', 20, 'ipv6');

/** Whether an IP address is one of the open internet, not of this machine, a private network or a cloud's inside. */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  return isIP(address) === 6 && globalUnicast6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
};

export const isLoopbackAddress = (address: string): boolean => /^127\.|^::1$/.test(address);
