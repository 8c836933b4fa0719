using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Access;

/// <summary>Has what one person does in several windows at once happen one after the other, where a limit is counted.</summary>
public static class PersonTurn
{
    /// <summary>Waits for the person's other turns; others wait until the caller's transaction ends.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open on the context.</exception>
    public static Task TakeAsync(PortalContext context, Guid userId, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A turn lasts as long as the transaction it is taken in.");
        // An update that changes nothing: it locks the person's row on every engine, where a read would not.
        return context
            .Users.Where(user => user.Id == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, user => user.Language), cancellationToken);
    }
}
