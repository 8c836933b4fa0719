using CrediCare.Data.Desk;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>What a line of the desk is about, and so what is taken with it.</summary>
public sealed record DeskAbout(DeskSubject Subject, Guid Id)
{
    public static DeskAbout Case(Guid id) => new(DeskSubject.Case, id);

    public static DeskAbout Registration(Guid id) => new(DeskSubject.Registration, id);

    public static DeskAbout Payment(Guid id) => new(DeskSubject.Payment, id);

    public static DeskAbout PaymentFile(Guid id) => new(DeskSubject.PaymentFile, id);

    public static DeskAbout Conversation(Guid id) => new(DeskSubject.Conversation, id);
}
