package id.tuntas.administration;

import id.tuntas.deadline.CalendarBook;
import id.tuntas.deadline.CalendarEdit;
import id.tuntas.deadline.CalendarEdit.AddHoliday;
import id.tuntas.deadline.CalendarEdit.AddOutage;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.procedure.HolidayRipple;
import id.tuntas.procedure.HolidayRipple.Effect;
import org.springframework.stereotype.Component;

/** What page and API have in common: who may, and which agencies there are. */
@Component
class CalendarDesk {

    private final CalendarBook book;
    private final HolidayRipple ripple;
    private final Directory directory;

    CalendarDesk(CalendarBook book, HolidayRipple ripple, Directory directory) {
        this.book = book;
        this.ripple = ripple;
        this.directory = directory;
    }

    CalendarBook book() {
        allow();
        return book;
    }

    Effect change(CalendarEdit edit, boolean preview) {
        allow();
        var agency = edit instanceof AddHoliday add
                ? add.agency()
                : edit instanceof AddOutage outage ? outage.agency() : null;
        if (agency != null
                && !agency.isBlank()
                && directory.agency(agency.strip()).isEmpty()) {
            throw new UnknownAgencyOfCalendar();
        }
        return preview ? ripple.preview(edit) : ripple.apply(edit);
    }

    private static void allow() {
        if (!Permission.KEEP_CALENDAR.isHeldBy(Actor.current())) {
            throw new NotTheCalendarKeeper();
        }
    }
}
