namespace CrediCare.Web.Startup.Verbs;

/// <summary>
/// One job that the site's executable does instead of serving: <c>CrediCare.Web NAME [--option value]</c>. Options
/// reach it through the configuration.
/// </summary>
public interface IVerb
{
    /// <summary>What is typed.</summary>
    static abstract string Name { get; }

    /// <summary>One line for the list of verbs.</summary>
    static abstract string Description { get; }

    /// <returns>The exit code: 0 when all went well.</returns>
    Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken);
}
