namespace CrediCare.Domain.ClientFunds;

/// <summary>Why something cannot be done to a payment order.</summary>
public enum PaymentOrderRefusal
{
    /// <summary>Nothing is above nought and has an account to go to.</summary>
    NothingToPay,

    /// <summary>Nothing of what could be paid was chosen.</summary>
    NoneChosen,

    /// <summary>Something that was chosen can no longer be paid.</summary>
    NotPayableNow,

    /// <summary>It was approved, cancelled or sent already.</summary>
    NotWaiting,
    NotApproved,

    /// <summary>Whoever prepared it does not approve it.</summary>
    SamePerson,

    /// <summary>Nor does whoever entered, or let in, one of its accounts.</summary>
    OwnAccount,

    /// <summary>Something of it is in another order that has not been sent.</summary>
    InAnother,

    /// <summary>What is owed has changed since it was prepared.</summary>
    HasChanged,

    /// <summary>It has not been sent, or was said to have failed already.</summary>
    NotSent,

    /// <summary>A file of the bank says that it paid it; when it comes back, a file says so too.</summary>
    BankHasPaid,

    /// <summary>The bank may have its file; that it has been stopped is said by one and confirmed by another.</summary>
    FileIsOut,

    /// <summary>Nobody says that its file has been stopped.</summary>
    NotStopping,

    /// <summary>Whoever said that it has been stopped does not confirm it.</summary>
    OwnWord,

    /// <summary>A file of the bank says that some of it was paid.</summary>
    BankHasPaidSome,

    /// <summary>It has arrived as far as we know, or somebody has looked at its account already.</summary>
    NotBack,

    /// <summary>Somebody else did something to it at the same moment; nothing was done.</summary>
    AtTheSameMoment,
}
