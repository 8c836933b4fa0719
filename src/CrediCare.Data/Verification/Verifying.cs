using CrediCare.Data.Security;

namespace CrediCare.Data.Verification;

/// <summary>All that must be true, in the order in which it is looked at.</summary>
public static class Verifying
{
    public static IReadOnlyList<IInvariant> All(Vault vault, TimeProvider clock) =>
        [
            new RegistrationsBecomeOneCase(),
            new CasesAreWhole(),
            new LedgersAddUp(),
            new ClientFundsAddUp(),
            new FilesAreAccountedFor(),
            new DocumentsAreWhole(vault),
            new MailsAreAccountedFor(clock),
        ];
}
