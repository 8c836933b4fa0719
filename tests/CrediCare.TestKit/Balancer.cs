namespace CrediCare.TestKit;

/// <summary>
/// Gives each request to the next of several sites in turn, as what stands before them would; a site that takes no connection is
/// passed over. A request that was cut off on its way is not sent again: nobody knows what became of it.
/// </summary>
public sealed class Balancer(params Uri[] sites)
{
    private IReadOnlyList<Uri> _sites = sites;
    private int _turn;

    /// <summary>What browsers take it for.</summary>
    public Uri Address { get; } = sites[0];

    /// <summary>From now on it knows of these.</summary>
    public void Know(params Uri[] others) => Volatile.Write(ref _sites, others);

    internal DelegatingHandler To(HttpMessageHandler connections) => new InTurn(this, connections);

    private sealed class InTurn(Balancer balancer, HttpMessageHandler connections) : DelegatingHandler(connections)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var known = Volatile.Read(ref balancer._sites);
            var asked = request.RequestUri!;
            for (var passed = 0; ; passed++)
            {
                var site = known[(Interlocked.Increment(ref balancer._turn) & int.MaxValue) % known.Count];
                request.RequestUri = new UriBuilder(asked) { Port = site.Port }.Uri;
                try
                {
                    return await base.SendAsync(request, cancellationToken);
                }
                catch (HttpRequestException failure)
                    when (failure.HttpRequestError == HttpRequestError.ConnectionError && passed + 1 < known.Count) { }
            }
        }
    }
}
