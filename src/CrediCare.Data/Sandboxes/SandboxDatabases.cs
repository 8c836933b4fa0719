using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Sandboxes;

/// <summary>
/// Where the databases of sandboxes lie on one engine: beside the portal's own and never in it. They are told apart by name, see
/// <see cref="SandboxName"/>.
/// </summary>
public abstract class SandboxDatabases
{
    /// <summary>Points the context that is registered already at the database of this name.</summary>
    public abstract void Use(IServiceCollection services, string name);

    /// <summary>Makes the place, without tables; one that is there stays.</summary>
    public abstract Task MakeAsync(string name, CancellationToken cancellationToken);

    /// <summary>Throws it away; one that is not there is no error.</summary>
    public abstract Task RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>The names of those that are there.</summary>
    public abstract Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken);

    /// <summary>How many bytes it takes.</summary>
    public abstract Task<long> BytesAsync(string name, CancellationToken cancellationToken);

    /// <summary>The first column of what the command finds.</summary>
    protected static async Task<IReadOnlyList<string>> NamesAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }
}
