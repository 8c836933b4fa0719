using CrediCare.Data.Audit;
using CrediCare.Data.Security;

namespace CrediCare.Data.Verification;

/// <summary>All that must be true, in the order in which it is looked at.</summary>
public static class Verifying
{
    /// <param name="noted">Heads of the audit log that were kept elsewhere.</param>
    public static IReadOnlyList<IInvariant> All(Vault vault, TimeProvider clock, IReadOnlyList<AuditHead> noted) =>
        [
            new RegistrationsBecomeOneCase(),
            new CasesAreWhole(),
            new LedgersAddUp(),
            new ClientFundsAddUp(),
            new FilesAreAccountedFor(),
            new DocumentsAreWhole(vault),
            new MailsAreAccountedFor(clock),
            new AuditIsSealed(vault, clock, noted),
        ];
}
