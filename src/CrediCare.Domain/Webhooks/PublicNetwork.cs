using System.Net;
using System.Net.Sockets;

namespace CrediCare.Domain.Webhooks;

/// <summary>
/// Which network addresses lie on the open internet. Everything the IANA registers of special-purpose addresses (RFC 6890 with
/// later rows) keep for other use is left out: loopback, private, link-local with the clouds' metadata, carrier's own, benchmarking,
/// documentation, multicast, and every form in which an IPv4 address is carried inside an IPv6 one.
/// </summary>
public static class PublicNetwork
{
    private static readonly IPNetwork[] Reserved4 =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // The inner service address of a cloud, though it looks public.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>The only part of IPv6 that is given out to be reached by everyone.</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Reserved6 =
    [
        .. new[]
        {
            // Protocol assignments, among them Teredo, which carries an IPv4 address.
            "2001::/23",
            "2001:db8::/32",
            // 6to4, which does too.
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Contains(address.MapToIPv4());
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Reserved4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0
                && Global6.Contains(address)
                && !Reserved6.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
