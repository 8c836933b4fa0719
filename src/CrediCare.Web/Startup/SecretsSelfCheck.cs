using System.Data.Common;
using CrediCare.Data.Security;
using CrediCare.Web.Startup.Verbs;

namespace CrediCare.Web.Startup;

/// <summary>The verb check: does the master key belong to this database?</summary>
public sealed class SecretsSelfCheck(MasterKeyCheck masterKey) : ISelfCheck
{
    private const string What = "master key";

    public async Task<SelfCheckFinding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await masterKey.FitsAsync(cancellationToken)
                ? new(What, true, "opens what this database was sealed with")
                : new(What, false, MasterKeyCheck.Misfit);
        }
        catch (DbException)
        {
            return new(What, false, "nothing to try it on before the database is there; run 'migrate'");
        }
    }
}
