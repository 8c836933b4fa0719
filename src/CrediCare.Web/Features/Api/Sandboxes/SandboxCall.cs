using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>A program's call inside a sandbox: which one it is, and the way back to the site around it.</summary>
public sealed class SandboxCall
{
    private IServiceProvider? _live;
    private Sandbox? _sandbox;
    private SandboxPortal? _portal;

    /// <exception cref="InvalidOperationException">The call is not one inside a sandbox.</exception>
    public Sandbox Sandbox => _sandbox ?? throw NotInside();

    /// <exception cref="InvalidOperationException">The call is not one inside a sandbox.</exception>
    public SandboxPortal Portal => _portal ?? throw NotInside();

    public void Begin(IServiceProvider live, Sandbox sandbox, SandboxPortal portal) =>
        (_live, _sandbox, _portal) = (live, sandbox, portal);

    /// <summary>A service of the site around it.</summary>
    /// <exception cref="InvalidOperationException">The call is not one inside a sandbox.</exception>
    public T Live<T>()
        where T : notnull => (_live ?? throw NotInside()).GetRequiredService<T>();

    private static InvalidOperationException NotInside() => new("Only a call in test mode is inside a sandbox.");
}
