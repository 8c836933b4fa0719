using CrediCare.Web.Features.Account;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Somebody leaves the agency: <c>end-staff --email someone@agency.example</c>.</summary>
public sealed class EndStaffVerb(EndStaffAccess access, IConfiguration configuration) : IVerb
{
    public static string Name => "end-staff";

    public static string Description => "end a caseworker's or administrator's access: --email ADDRESS";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (configuration["email"] is not { Length: > 0 } email)
        {
            await output.WriteLineAsync("Whose? Say --email someone@agency.example.");
            return 2;
        }

        var ended = await access.EndAsync(email, cancellationToken);
        if (ended.Refusal is not { } refusal)
        {
            await output.WriteLineAsync($"The access has ended, the sessions too. On the desk, {ended.Value} are nobody's now.");
            return 0;
        }

        await output.WriteLineAsync(
            refusal switch
            {
                EndStaffRefusal.NotStaff => "Nobody on the staff has that address.",
                EndStaffRefusal.LastAdministrator => "That is the last administrator. Make another one first.",
            }
        );
        return 1;
    }
}
