namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>The portal made a second time, around a sandbox's database and time; everything else in it is the same code.</summary>
public sealed class SandboxPortal(ServiceProvider services, string name, SandboxClock clock, IReadOnlyList<Guid> portfolioIds)
    : IAsyncDisposable
{
    public string Name => name;

    public SandboxClock Clock => clock;

    /// <summary>Those that its creditor had when it was made.</summary>
    public IReadOnlyList<Guid> PortfolioIds => portfolioIds;

    public AsyncServiceScope CreateScope() => services.CreateAsyncScope();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
