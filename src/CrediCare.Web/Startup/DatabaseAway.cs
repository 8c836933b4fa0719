using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CrediCare.Web.Startup;

/// <summary>Tells a database that cannot be reached, or has no room or no turn just now, from a fault of ours.</summary>
public static class DatabaseAway
{
    /// <summary>How long those who ask meanwhile are told to wait.</summary>
    public static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(15);

    // https://www.sqlite.org/rescode.html: busy, locked, input or output failed, full, cannot be opened.
    private static readonly int[] OfSqlite = [5, 6, 10, 13, 14];

    // The same list: what was read has been written over since, so that waiting helps nobody.
    private const int SqliteBusySnapshot = 517;

    public static bool Is(Exception failure) => Causes(failure).Any(IsCause);

    /// <summary>It undid what was done because somebody else stood in the way; done anew from its beginning it may well go.</summary>
    public static bool IsConflict(Exception failure) =>
        Causes(failure)
            .Any(cause =>
                cause
                    is SqliteException { SqliteExtendedErrorCode: SqliteBusySnapshot }
                        or PostgresException
                        {
                            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                        }
            );

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static bool IsCause(Exception cause) =>
        cause switch
        {
            SqliteException told => OfSqlite.Contains(told.SqliteErrorCode),
            // Class 08: the connection broke. Class 57P: the server is being stopped or is not ready yet.
            PostgresException told => told.IsTransient
                || told.SqlState.StartsWith("08", StringComparison.Ordinal)
                || told.SqlState.StartsWith("57P", StringComparison.Ordinal),
            DbException told => told.IsTransient,
            // Cut between two commands of a transaction: the driver finds the transaction gone before the server is asked.
            InvalidOperationException { Source: nameof(Npgsql) } => true,
            _ => false,
        };
}
