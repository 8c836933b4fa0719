using CrediCare.Web.Features.Account;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Makes the agency's first administrator: <c>create-admin --email someone@agency.example [--name "Full Name"]</c>.</summary>
public sealed class CreateAdminVerb(CreateAdministrator create, IConfiguration configuration) : IVerb
{
    public static string Name => "create-admin";

    public static string Description => "make an administrator: --email ADDRESS [--name \"FULL NAME\"]";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (configuration["email"] is not { Length: > 0 } email)
        {
            await output.WriteLineAsync("Whose? Say --email someone@agency.example.");
            return 2;
        }

        var created = await create.CreateAsync(email, configuration["name"] ?? email, cancellationToken);
        if (created.Refusal is not { } refusal)
        {
            await output.WriteLineAsync($"The activation mail is queued; the same link, for 7 days: {created.Value}");
            return 0;
        }

        await output.WriteLineAsync(
            refusal switch
            {
                CreateAdministratorRefusal.NotAnAddress => $"'{email}' is not an e-mail address.",
                CreateAdministratorRefusal.BelongsToACreditor =>
                    "That address is a creditor's user; staff need one of their own.",
                CreateAdministratorRefusal.AlreadyActive => "That administrator has activated the account already.",
            }
        );
        return 1;
    }
}
