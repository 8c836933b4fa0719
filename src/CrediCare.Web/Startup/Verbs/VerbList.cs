namespace CrediCare.Web.Startup.Verbs;

/// <summary>The verbs of the executable, and how the first word on the command line becomes one of them.</summary>
public static class VerbList
{
    private const int UsageError = 2;

    private static readonly Dictionary<string, (Type Type, string Description)> Known = new(StringComparer.Ordinal);

    static VerbList()
    {
        Add<MigrateVerb>();
        Add<CheckVerb>();
        Add<CreateAdminVerb>();
        Add<EndStaffVerb>();
        Add<ImportCasesVerb>();
        Add<CaseDayVerb>();
        Add<BackupVerb>();
        Add<RestoreVerb>();
        Add<MailDigestVerb>();
        Add<RemittancesVerb>();
        Add<ClientFundsVerb>();
        Add<IncomingFilesVerb>();
        Add<AuditSealVerb>();
        Add<WatchVerb>();
        Add<RetentionVerb>();
        Add<RotateKeysVerb>();
        Add<SeedDemoVerb>();
        Add<SendMailVerb>();
        Add<StatusReportsVerb>();
        Add<VerifyVerb>();
    }

    /// <summary>The verb that was typed, or null when the site is to be served.</summary>
    public static string? Typed(string[] args) => args is [{ } first, ..] && !first.StartsWith('-') ? first : null;

    public static async Task<int> RunVerbAsync(this WebApplication app, string name)
    {
        if (!Known.TryGetValue(name, out var verb))
        {
            await Console.Error.WriteLineAsync($"There is no verb '{name}'. Without a verb the portal is served. Verbs:");
            foreach (var (known, (_, description)) in Known.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                await Console.Error.WriteLineAsync($"  {known, -18}{description}");
            return UsageError;
        }

        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        await using var scope = app.Services.CreateAsyncScope();
        var instance = (IVerb)ActivatorUtilities.CreateInstance(scope.ServiceProvider, verb.Type);
        return await instance.RunAsync(Console.Out, stopping.Token);
    }

    private static void Add<T>()
        where T : IVerb => Known.Add(T.Name, (typeof(T), T.Description));
}
