using CrediCare.Web.Startup.Verbs;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>Whether the support page can tell people where to find us.</summary>
public sealed class SupportCheck(IOptions<SupportOptions> options) : ISelfCheck
{
    public Task<SelfCheckFinding> RunAsync(CancellationToken cancellationToken)
    {
        var missing = string.Join(", ", options.Value.Missing);
        return Task.FromResult(
            missing.Length == 0
                ? new SelfCheckFinding("support", true, $"{options.Value.Opens:HH:mm} to {options.Value.Closes:HH:mm}")
                : new SelfCheckFinding("support", false, $"not set, so people cannot find us: {missing}")
        );
    }
}
